package org.renkonto.platform.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Caller}, from the verified token. */
public final class CallerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final String ROLE = "ROLE_";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binderFactory) {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  private static Caller of(@Nullable Authentication authentication) {
    if (authentication == null
        || !(authentication.getPrincipal() instanceof Jwt token)
        || token.getSubject() == null) {
      throw new AccessDeniedException("no verified token");
    }
    return new Caller(token.getSubject(), roles(authentication), token.getClaims());
  }

  /** As Spring Security has read them, so that everything that asks gets the same answer. */
  private static Set<String> roles(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .map(granted -> String.valueOf(granted.getAuthority()))
        .filter(authority -> authority.startsWith(ROLE))
        .map(authority -> authority.substring(ROLE.length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
