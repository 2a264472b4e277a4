package org.renkonto.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkonto.gateway.limit.RequestLimits.Taken;
import org.renkonto.gateway.problem.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts each request with a token for its subject and, where the token names one, its institution;
 * one without for the address it comes from. What is left is told in the headers of
 * draft-ietf-httpapi-ratelimit-headers.
 */
final class LimitFilter extends OncePerRequestFilter {

  private final RequestLimits subjects;
  private final RequestLimits institutions;
  private final RequestLimits addresses;
  private final MeterRegistry meters;

  LimitFilter(LimitSettings settings, MeterRegistry meters) {
    this.subjects = new RequestLimits("subject", settings.perSubject(), settings);
    this.institutions = new RequestLimits("institution", settings.perInstitution(), settings);
    this.addresses = new RequestLimits("address", settings.perAddress(), settings);
    this.meters = meters;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = token();
    var taken = token == null ? List.of(addresses.take(request.getRemoteAddr())) : take(token);
    tell(taken, response);
    if (taken.getLast().refused()) {
      refuse(taken, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static @Nullable Jwt token() {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null && caller.getPrincipal() instanceof Jwt token ? token : null;
  }

  private List<Taken> take(Jwt token) {
    var taken = new ArrayList<Taken>();
    taken.add(subjects.take(Objects.requireNonNull(token.getSubject())));
    var institution = token.getClaims().get("institution_id");
    if (!taken.getLast().refused() && institution != null) {
      taken.add(institutions.take(institution.toString()));
    }
    return taken;
  }

  private static void tell(List<Taken> taken, HttpServletResponse response) {
    response.setHeader(
        "RateLimit-Policy",
        taken.stream().map(it -> it.limits().policy()).collect(Collectors.joining(", ")));
    response.setHeader(
        "RateLimit", taken.stream().map(Taken::state).collect(Collectors.joining(", ")));
  }

  private void refuse(List<Taken> taken, HttpServletResponse response) throws IOException {
    var refused = taken.getLast();
    taken.subList(0, taken.size() - 1).forEach(Taken::giveBack);
    var kind = refused.limits().kind();
    meters.counter("renkonto.gateway.limited", "by", kind).increment();
    response.setHeader("Retry-After", Long.toString(refused.retryAfterSeconds()));
    Problem.TOO_MANY_REQUESTS.write(
        response, "This " + kind + " has asked too often. Nothing was done.");
  }
}
