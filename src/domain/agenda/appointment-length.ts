/** How long an appointment may be, in minutes. */
export const appointmentLength = { least: 10, most: 480, usual: 30 } as const;

/** Whether an appointment may last so many minutes. */
export const isAppointmentLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= appointmentLength.least && minutes <= appointmentLength.most;

export const wrongLength = `An appointment must last between ${appointmentLength.least} and ${appointmentLength.most} minutes.`;
