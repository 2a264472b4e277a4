package org.renkonto.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.mail.Delivery.Kind;
import org.springframework.mail.MailSendException;

class DeliveryTest {

  @Test
  void a_refused_recipient_is_refused_for_good_and_no_fault_of_the_server() throws Exception {
    var delivery = Delivery.of(rejected(550));

    assertThat(delivery).isEqualTo(new Delivery("SMTP_550", Kind.REFUSED));
    assertThat(delivery.countsAgainstServer()).isFalse();
  }

  @Test
  void a_recipient_that_is_refused_for_now_is_tried_again() throws Exception {
    assertThat(Delivery.of(rejected(451))).isEqualTo(new Delivery("SMTP_451", Kind.RETRY));
  }

  @Test
  void a_server_that_hangs_or_is_away_is_tried_again() {
    assertThat(Delivery.of(sending(new SocketTimeoutException())))
        .isEqualTo(new Delivery("TIMEOUT", Kind.RETRY));
    assertThat(Delivery.of(new TimeoutException())).isEqualTo(new Delivery("TIMEOUT", Kind.RETRY));
    assertThat(Delivery.of(sending(new ConnectException())))
        .isEqualTo(new Delivery("NO_CONNECTION", Kind.RETRY));
  }

  @Test
  void a_login_that_fails_is_ours_to_mend_and_tried_again() {
    assertThat(Delivery.of(sending(new AuthenticationFailedException())).kind())
        .isEqualTo(Kind.RETRY);
  }

  @Test
  void no_code_repeats_what_the_server_said() throws Exception {
    assertThat(Delivery.of(rejected(550)).toString()).doesNotContain("office.example");
  }

  private static MailSendException rejected(int code) throws MessagingException {
    var refused =
        new SMTPAddressFailedException(
            new InternetAddress("ar-1@office.example"), "RCPT", code, "no ar-1@office.example");
    var failed = new SendFailedException("Invalid Addresses", refused);
    return new MailSendException(Map.of("mail", failed));
  }

  private static MailSendException sending(Exception cause) {
    return new MailSendException(Map.of("mail", new MessagingException("cannot send", cause)));
  }
}
