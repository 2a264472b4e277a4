package org.renkonto.translation.translator;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.translator.TranslatorDesk.RegisterTranslator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pool of translators, for dispatchers; and for each translator what is their own. */
@RestController
@RequestMapping("/api/translation/translators")
class TranslatorController {

  private final TranslatorDesk desk;
  private final Translators translators;
  private final MongoOperations store;
  private final Languages languages;
  private final Places places;
  private final Ids ids;

  TranslatorController(
      TranslatorDesk desk,
      Translators translators,
      MongoOperations store,
      Languages languages,
      Places places,
      Ids ids) {
    this.desk = desk;
    this.translators = translators;
    this.store = store;
    this.languages = languages;
    this.places = places;
    this.ids = ids;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<TranslatorView> register(@Valid @RequestBody TranslatorForm form) {
    var id = form.id() == null ? ids.next() : form.id();
    var translator = desk.handle(new RegisterTranslator(form.profile(id, languages, places)));
    return ResponseEntity.created(URI.create("/api/translation/translators/" + id))
        .eTag(ETags.of(translator.version()))
        .body(TranslatorView.of(translator, true));
  }

  @GetMapping
  @PreAuthorize("hasRole('DISPATCHER')")
  Page<TranslatorView> list(
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Boolean active,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var filter = new Criteria();
    if (language != null) {
      filter = filter.and("profile.languages.language").is(languages.find(language).tag());
    }
    if (active != null) {
      filter = filter.and("profile.active").is(active);
    }
    return Page.newestFirst(
            store,
            Translator.class,
            filter,
            "registeredAt",
            Cursor.parse(cursor),
            limit,
            last -> new Cursor(last.registeredAt(), last.id().toString()))
        .map(each -> TranslatorView.of(each, true));
  }

  @GetMapping("/{id}")
  ResponseEntity<TranslatorView> one(@PathVariable UUID id, Caller caller) {
    var translator =
        translators
            .findById(id)
            .filter(_ -> isDispatcher(caller) || isSelf(id, caller))
            .orElseThrow(() -> new NotFound("translator", id));
    return answer(translator, caller);
  }

  static ResponseEntity<TranslatorView> answer(Translator translator, Caller caller) {
    return ResponseEntity.ok()
        .eTag(ETags.of(translator.version()))
        .body(TranslatorView.of(translator, isDispatcher(caller)));
  }

  static boolean isDispatcher(Caller caller) {
    return caller.is("DISPATCHER");
  }

  static boolean isSelf(UUID id, Caller caller) {
    return caller.is("TRANSLATOR") && caller.id("translator_id").filter(id::equals).isPresent();
  }
}
