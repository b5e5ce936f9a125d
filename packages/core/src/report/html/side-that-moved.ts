import type { Finding } from '../../model/finding.ts'

/** Which side left the last agreed text, where one was given. */
export function sideThatMoved(finding: Finding): string | undefined {
  const { attribution } = finding as Finding & { readonly attribution?: string }
  return attribution
}
