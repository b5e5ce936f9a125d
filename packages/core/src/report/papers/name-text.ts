import type { Comparison, Side, SideSummary } from '../../model/finding.ts'

/** How a paper names a text: by its identifier, else its title, else which of the two it is. */
export function nameText(comparison: Pick<Comparison, Side>, side: Side): string {
  const summary = comparison[side]
  return summary.identifier ?? summary.title ?? `the ${side} text`
}

const bodies: Readonly<Record<SideSummary['publisher'], string>> = {
  'itu-t': 'ITU-T',
  'iso-iec': 'ISO/IEC',
  other: '',
}

/** The body that publishes a text, as committees write it; empty where nothing says which. */
export function bodyOf({ publisher }: SideSummary): string {
  return bodies[publisher]
}
