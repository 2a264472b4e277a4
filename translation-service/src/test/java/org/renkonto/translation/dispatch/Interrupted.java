package org.renkonto.translation.dispatch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.renkonto.translation.request.TranslationRequests;

/** The real requests, in the hands of an instance that stands still for a while at a bad moment. */
final class Interrupted {

  private Interrupted() {}

  /** What happens meanwhile happens just before the first request is saved. */
  static TranslationRequests beforeSaving(TranslationRequests real, Runnable meanwhile) {
    return around(real, meanwhile, () -> {});
  }

  /** What happens meanwhile happens just after the first request was saved. */
  static TranslationRequests afterSaving(TranslationRequests real, Runnable meanwhile) {
    return around(real, () -> {}, meanwhile);
  }

  private static TranslationRequests around(
      TranslationRequests real, Runnable before, Runnable after) {
    var first = new AtomicBoolean(true);
    InvocationHandler calls =
        (proxy, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          var now = method.getName().equals("save") && first.compareAndSet(true, false);
          try {
            if (now) {
              before.run();
            }
            var answer = method.invoke(real, arguments);
            if (now) {
              after.run();
            }
            return answer;
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        };
    return (TranslationRequests)
        Proxy.newProxyInstance(
            Interrupted.class.getClassLoader(), new Class<?>[] {TranslationRequests.class}, calls);
  }
}
