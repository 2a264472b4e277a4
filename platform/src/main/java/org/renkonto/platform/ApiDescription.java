package org.renkonto.platform;

import static java.lang.Integer.parseInt;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.renkonto.platform.security.Caller;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** What every service's OpenAPI page says: who gets in, and how a refusal looks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String PAGE = "text/html";
  private static final List<String> PROBLEMS =
      List.of(
          "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "428", "429",
          "503");

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  OpenAPI openApi(@Value("${spring.application.name}") String service) {
    var token =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
    return new OpenAPI()
        .info(new Info().title("Renkonto " + service).version("v1"))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSecuritySchemes("token", token))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  /** First to be added and so last to be asked: it passes nothing on. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver forms(ObjectMapperProvider json) {
    return new ModelResolver(json.jsonMapper(), new FormNames());
  }

  /** A refusal has the same form everywhere: described once, named at every operation. */
  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      api.getComponents().addSchemas("Problem", problem());
      for (var status : PROBLEMS) {
        api.getComponents().addResponses(status, response(HttpStatus.valueOf(parseInt(status))));
      }
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ApiDescription::mayBeRefused);
    };
  }

  /** Where a browser gets a page, it is told by a page too. */
  private static void mayBeRefused(Operation operation) {
    var answers = operation.getResponses();
    var page =
        answers.values().stream()
            .anyMatch(a -> a.getContent() != null && a.getContent().containsKey(PAGE));
    for (var status : PROBLEMS) {
      var refusal = new ApiResponse().$ref(status);
      if (page) {
        refusal = response(HttpStatus.valueOf(parseInt(status)));
        refusal.getContent().addMediaType(PAGE, new MediaType());
      }
      answers.addApiResponse(status, refusal);
    }
  }

  private static ApiResponse response(HttpStatus status) {
    var body = new MediaType().schema(new Schema<>().$ref("Problem"));
    return new ApiResponse()
        .description(status.getReasonPhrase())
        .content(new Content().addMediaType("application/problem+json", body));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457; some have further members, as errors with field and message")
        .addProperty("type", new StringSchema().example("urn:renkonto:problem:not-found"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema());
  }
}
