package org.renkonto.appointment.group;

/** What staff saw. */
enum Attendance {
  ATTENDED(Registration.State.ATTENDED),
  ABSENT(Registration.State.ABSENT),
  EXCUSED(Registration.State.EXCUSED);

  private final Registration.State state;

  Attendance(Registration.State state) {
    this.state = state;
  }

  Registration.State state() {
    return state;
  }
}
