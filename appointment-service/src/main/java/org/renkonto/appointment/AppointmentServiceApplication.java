package org.renkonto.appointment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Brings people and the office together: by link, by telephone or at the door, in one calendar. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AppointmentServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(AppointmentServiceApplication.class, args);
  }
}
