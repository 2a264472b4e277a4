package org.renkonto.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  private final WellFormed.Check check = new WellFormed.Check();

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.be", "ar-1@office.example", "first.last+tag@mail.sub-domain.example.org"})
  void a_plain_address_is_taken(String text) {
    assertThat(valid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b",
        "a@@b.be",
        ".a@b.be",
        "a..b@c.be",
        "a@-b.be",
        "a@b.be\r\nBcc: c@d.be",
        "a@b.be\n",
        "a@b.be,c@d.be",
        "Name <a@b.be>",
        "\"a b\"@c.be",
        "a@[127.0.0.1]",
        "ä@b.be",
        "a@b.be\u0000"
      })
  void anything_that_could_carry_more_than_one_address_is_not(String text) {
    assertThat(valid(text)).isFalse();
  }

  @Test
  void a_long_address_is_refused_without_a_long_search() {
    assertThat(valid("a".repeat(65) + "@b.be")).isFalse();
    assertThat(valid("a@" + "b.".repeat(5000) + "be")).isFalse();
    assertThat(valid("a".repeat(100_000))).isFalse();
  }

  @Test
  void an_address_does_not_print_itself() {
    assertThat(MailAddress.of("ar-1@office.example")).hasToString("(mail address)");
  }

  private boolean valid(String text) {
    return check.isValid(MailAddress.of(text), null);
  }
}
