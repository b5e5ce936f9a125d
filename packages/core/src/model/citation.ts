/**
 * A cited document, parsed: `Rec. ITU-T X.501 (2016) | ISO/IEC 9594-2:2017, clause 7.2`.
 * Both halves are kept; a half that is not printed is null.
 */
export interface Citation {
  readonly itu: ItuCitation | null
  readonly iso: IsoCitation | null
}

/** The ITU-T half of a citation. */
export interface ItuCitation {
  /** Absent: ITU-T. The sectors use the same letters. */
  readonly body?: 'ITU-R' | 'ITU-D'
  /** `X.501`, `F.400/X.400`, `X.217 bis`, `H Suppl. 19`. */
  readonly number: string
  /** As printed: `2016`, `10/2016`; null where undated. */
  readonly date: string | null
  /** `V8`; null where not stated. */
  readonly version: string | null
  /** `Amd. 1`, `Cor. 2`, `Amd. 1 Cor. 1`, canonical; null where none. */
  readonly supplement: string | null
  /** The dates printed with the supplements: `03/2000`, `2015, 2016`. */
  readonly supplementDate?: string
}

/** The ISO/IEC half of a citation. */
export interface IsoCitation {
  /** `ISO/IEC`, `ISO`, `IEC`. */
  readonly body: string
  /** `TR`, `TS`, `ISP`, `DIS` …; null for an International Standard. */
  readonly type: string | null
  /** `9594`. */
  readonly number: string
  /** `2`; null where the standard has no parts or all parts are meant. */
  readonly part: string | null
  /** `9594 (all parts)`. */
  readonly allParts?: true
  readonly date: string | null
  /** `Amd 1`, `Cor 2`, `Amd 1/Cor 2`, canonical; null where none. */
  readonly supplement: string | null
  /** The dates printed with the supplements: `03/2000`, `2015, 2016`. */
  readonly supplementDate?: string
}
