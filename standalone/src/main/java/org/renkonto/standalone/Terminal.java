package org.renkonto.standalone;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * What the person at the terminal sees: lines, and one line of progress that is overwritten on a
 * real terminal.
 */
final class Terminal {

  private static final String ERASE_LINE = "\r\033[K";
  private static final int WIDTH = 110;

  private final PrintStream out;
  private final boolean live;
  private String progress = "";

  Terminal(PrintStream out) {
    this.out = out;
    this.live =
        out == System.out
            && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  synchronized void line(String text) {
    if (live && !progress.isEmpty()) {
      out.print(ERASE_LINE);
    }
    out.println(text);
    if (live) {
      out.print(progress);
    }
    out.flush();
  }

  /**
   * Replaces the line of progress; an empty text ends it. Without a real terminal it is not shown.
   */
  synchronized void progress(String text) {
    if (live && !text.equals(progress)) {
      progress = shortened(text);
      out.print(ERASE_LINE + progress);
      out.flush();
    }
  }

  static String shortened(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }
}
