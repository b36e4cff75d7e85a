// What every stored record has, and the forms of its values.
//
// Every value of the model is JSON-like, so that it survives messages, storage and backup unchanged: dates are ISO strings,
// durations and places in a video are seconds, slide numbers start at 1. An absent field means "not known".

/** A random UUID (version 4). */
export type Id = string;

/** A calendar day, "2014-05-10". */
export type IsoDate = string;

/** A moment with its zone, "2014-05-10T14:58:00Z" or with an offset. */
export type IsoDateTime = string;

/** A wall-clock time without zone, "2014-05-10T07:58:00". */
export type LocalDateTime = string;

/** A name of the IANA time zone database, "America/Los_Angeles". */
export type TimeZone = string;

/** What every stored record has. */
export interface Row {
  id: Id;
  createdAt: IsoDateTime;
  updatedAt: IsoDateTime;
  /** Set while the record lies in the bin. */
  deletedAt?: IsoDateTime;
}

export interface Person {
  name: string;
  url?: string;
}
