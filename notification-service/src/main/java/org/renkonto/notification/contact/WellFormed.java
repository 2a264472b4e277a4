package org.renkonto.notification.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One plain mail address: no display name, no quoting, no control character, a domain with a dot;
 * at most 254 characters (RFC 5321). Stricter than {@code @Email}, and it never prints the value.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormed.Check.class)
@interface WellFormed {

  /** The sentence for the caller. */
  String message() default "must be one plain mail address";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Decides by one pattern without backtracking traps. */
  class Check implements ConstraintValidator<WellFormed, MailAddress> {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?+";
    private static final Pattern PLAIN =
        Pattern.compile(
            "(?=.{6,254}\\z)(?=[^@]{1,64}@)%s(?:\\.%s)*+@(?:%s\\.)+[A-Za-z]{2,63}\\z"
                .formatted(ATOM, ATOM, LABEL));

    @Override
    public boolean isValid(
        @Nullable MailAddress address, @Nullable ConstraintValidatorContext context) {
      return address == null || PLAIN.matcher(address.clear()).matches();
    }
  }
}
