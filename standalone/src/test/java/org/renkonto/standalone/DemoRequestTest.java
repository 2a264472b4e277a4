package org.renkonto.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoRequestTest {

  @Test
  void a_call_is_read_with_its_client_and_keeps_its_key() {
    var file =
        """
        # a comment

        ### Contact of ar-1
        PUT /api/notification/contacts/ar-1
        As: ar-1

        {"channels": ["MAIL"]}

        ### Contact of ar-2
        PUT /api/notification/contacts/ar-2

        {}
        """;

    assertThat(DemoRequest.read(file))
        .containsExactly(
            new DemoRequest(
                "Contact of ar-1",
                "ar-1",
                "PUT",
                "/api/notification/contacts/ar-1",
                "demo-office-contact-of-ar-1",
                "{\"channels\": [\"MAIL\"]}"),
            new DemoRequest(
                "Contact of ar-2",
                "dispatcher",
                "PUT",
                "/api/notification/contacts/ar-2",
                "demo-office-contact-of-ar-2",
                "{}"));
  }

  @Test
  void a_call_for_each_row_of_a_list_is_made_once_a_row() {
    var file =
        """
        ### Place {{place}} {{postcode}}
        POST /places
        For-Each: ostbelgien-places.csv

        {"postcode": "{{postcode}}"}
        """;

    assertThat(DemoRequest.read(file))
        .hasSize(25)
        .extracting(DemoRequest::key)
        .doesNotHaveDuplicates()
        .contains("demo-office-place-eupen-4700");
  }

  @Test
  void no_two_calls_of_the_demo_office_share_a_key() {
    assertThat(DemoRequest.all()).extracting(DemoRequest::key).doesNotHaveDuplicates();
  }
}
