package org.renkonto.notification.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.contact.ContactDesk.SetContact;
import org.renkonto.notification.text.MessageLanguage;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Contacts, for the person itself and for dispatchers. Only the person sees the address; a
 * dispatcher sees whether one is set.
 */
@RestController
@RequestMapping("/api/notification/contacts/{subject}")
class ContactController {

  /** An opaque id; an address is none. */
  private static final String SUBJECT = "[A-Za-z0-9._:|-]{1,128}";

  record ContactBody(
      @WellFormed @Nullable MailAddress address,
      @NotNull MessageLanguage language,
      @NotNull Set<@NotNull Channel> channels,
      @Valid @Nullable QuietHours quietHours) {}

  record ContactView(
      String subject,
      @Nullable MailAddress address,
      boolean addressSet,
      MessageLanguage language,
      Set<Channel> channels,
      @Nullable QuietHours quietHours) {}

  private final ContactDesk desk;
  private final Contacts contacts;

  ContactController(ContactDesk desk, Contacts contacts) {
    this.desk = desk;
    this.contacts = contacts;
  }

  @PutMapping
  ResponseEntity<ContactView> set(
      @PathVariable @Pattern(regexp = SUBJECT) String subject,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ContactBody body,
      Caller caller) {
    allow(caller, subject);
    var command =
        new SetContact(
            subject, body.address(), body.language(), body.channels(), body.quietHours(), ifMatch);
    return view(desk.handle(command), caller);
  }

  @GetMapping
  ResponseEntity<ContactView> one(@PathVariable String subject, Caller caller) {
    allow(caller, subject);
    return view(
        contacts.of(subject).orElseThrow(() -> new NotFound("contact", "of this subject")), caller);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String subject, Caller caller) {
    allow(caller, subject);
    desk.remove(subject);
  }

  private static void allow(Caller caller, String subject) {
    if (!caller.subject().equals(subject) && !caller.is("DISPATCHER")) {
      throw new AccessDeniedException("another person's contact");
    }
  }

  private ResponseEntity<ContactView> view(Contact contact, Caller caller) {
    var own = caller.subject().equals(contact.subject());
    return ResponseEntity.ok()
        .eTag(ETags.of(contact.etag()))
        .body(
            new ContactView(
                contact.subject(),
                own ? contacts.address(contact).orElse(null) : null,
                contact.sealedAddress() != null,
                contact.language(),
                contact.channels(),
                contact.quietHours().orElse(null)));
  }
}
