package org.renkonto.translation.dispatch;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.Page;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Mode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers as translators see them: what, when, how and about where, nothing about the client. */
@RestController
@RequestMapping("/api/translation/offers")
@PreAuthorize("hasRole('TRANSLATOR')")
class OfferController {

  /** An offer; start and end are local times in the zone. */
  record OfferView(
      UUID id,
      Offer.State state,
      String language,
      @Nullable String variety,
      String targetLanguage,
      Mode mode,
      LocalDateTime start,
      LocalDateTime end,
      ZoneId zone,
      String postcode,
      String place,
      Setting setting,
      Instant answerBy) {

    static OfferView of(TranslationRequest request, Offer offer) {
      var d = request.details();
      return new OfferView(
          offer.id(),
          offer.state(),
          d.language(),
          d.variety(),
          d.targetLanguage(),
          offer.mode(),
          LocalDateTime.ofInstant(offer.start(), d.zone()),
          LocalDateTime.ofInstant(offer.end(), d.zone()),
          d.zone(),
          d.place().postcode(),
          d.place().name(),
          d.setting(),
          offer.answerBy());
    }
  }

  private final OfferDesk desk;
  private final MongoOperations store;

  OfferController(OfferDesk desk, MongoOperations store) {
    this.desk = desk;
    this.store = store;
  }

  /** The caller's own offers, newest request first; of a request asked twice, the latest offer. */
  @GetMapping
  Page<OfferView> list(
      @RequestParam(defaultValue = "OPEN") Offer.State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var me = caller.requireId("translator_id");
    return Page.newestFirst(
            store,
            TranslationRequest.class,
            where("offers").elemMatch(where("translatorId").is(me).and("state").is(state)),
            "submittedAt",
            Cursor.parse(cursor),
            limit,
            r -> new Cursor(r.submittedAt(), r.id().toString()))
        .map(request -> OfferView.of(request, latest(request, me, state)));
  }

  @PostMapping("/{id}/acceptance")
  OfferView accept(@PathVariable UUID id, Caller caller) {
    var request = desk.accept(id, caller.requireId("translator_id"));
    return OfferView.of(request, request.offer(id));
  }

  @PostMapping("/{id}/refusal")
  OfferView refuse(@PathVariable UUID id, Caller caller) {
    var request = desk.refuse(id, caller.requireId("translator_id"));
    return OfferView.of(request, request.offer(id));
  }

  private static Offer latest(TranslationRequest request, UUID translatorId, Offer.State state) {
    return request.offers().stream()
        .filter(o -> o.translatorId().equals(translatorId) && o.state() == state)
        .reduce((_, later) -> later)
        .orElseThrow();
  }
}
