/** Applies the edits of one side to the source of the text; each must fit exactly one place. */
export function applyDrifts(text, drifts, side) {
  let edited = text
  for (const drift of drifts) {
    if (drift.side !== side) continue
    for (const { find, replace } of drift.edits) {
      const fits = edited.split(find).length - 1
      if (fits !== 1) throw new Error(`An edit of ${drift.clause} fits ${fits} places: ${find}`)
      edited = edited.replace(find, () => replace)
    }
    if (drift.renumbers) edited = renumber(edited, drift.renumbers)
  }
  return edited
}

/** Moves the numbers of headings, terms and the references to them, all at once: a number that was just given stays. */
function renumber(text, numbers) {
  return text.replace(/(^# |^d |\{cl )(\d[\d.]*(?: bis)?)(?= \||\})/gm, (all, before, from) =>
    from in numbers ? `${before}${numbers[from]}` : all,
  )
}

/** The drifts as a table that a person reads. */
export function describeDrifts(drifts) {
  const rows = drifts.map((drift, at) => {
    const numbers = Object.entries(drift.renumbers ?? {}).map(([from, to]) => `${from} → ${to}`)
    const also = numbers.length > 0 ? `; renumbers ${numbers.join(', ')} (\`clause-renumbered\`, structural)` : ''
    return `| ${at + 1} | ${drift.side} | ${drift.clause} | ${drift.what}${also} | \`${drift.kind}\` | ${drift.grade} |`
  })
  return `# The twenty drifts of the example

What an editor changed in one printing of the aligned text, and what a check should say of it. Made from
\`source/drifts.mjs\`.

| | side | clause | what the editor did | kind | grade |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
