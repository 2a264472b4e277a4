package org.renkonto.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits right behind the token check. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class Limits {

  /** The token check has -100, the reading of the body -80. */
  private static final int PLACE = -90;

  @Bean
  FilterRegistrationBean<LimitFilter> limitFilter(LimitSettings settings, MeterRegistry meters) {
    var filter = new FilterRegistrationBean<>(new LimitFilter(settings, meters));
    filter.setOrder(PLACE);
    return filter;
  }
}
