export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type PartOfDay = 'morning' | 'afternoon' | 'evening';
/** A moment in the week at which a circle could meet. */
export type Daypart = `${Weekday}-${PartOfDay}`;
