package org.renkonto.translation.statistics;

/** By what the figures of a month are split. */
enum Dimension {
  LANGUAGE,
  MODE,
  SETTING,
  INSTITUTION_TYPE,
  MUNICIPALITY;

  String groupOf(RequestFacts facts) {
    return switch (this) {
      case LANGUAGE -> facts.language();
      case MODE -> facts.mode();
      case SETTING -> facts.setting();
      case INSTITUTION_TYPE -> facts.institutionType();
      case MUNICIPALITY -> facts.municipality();
    };
  }
}
