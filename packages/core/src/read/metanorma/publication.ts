import { child, childrenNamed, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import type { Node } from './conversion.ts'

/**
 * What identifies a publication that has no number, in the order of ISO 690: `DRACHEN, Olga. Winds. 2. Oslo: Sky. 1999.
 * 33–35`. Each field is printed as it stands; only what is between them is the style's.
 */
export function publicationOf(item: XmlElement, title: XmlElement | undefined): Node[] {
  const people = namesOf(item, ({ attributes }) => /author|editor/.test(attributes['type'] ?? 'author'))
  const publishers = namesOf(item, ({ attributes }) => attributes['type'] === 'publisher')
  const places = childrenNamed(item, 'place').flatMap((place) => lineOf(place) ?? [])
  const fields: (Node | undefined)[] = [
    people.join('; '),
    title,
    lineOf(child(item, 'edition')),
    [places.join(', '), publishers.join(', ')].filter((part) => part !== '').join(': '),
    publishedOn(item),
    ...childrenNamed(item, 'extent').flatMap((extent) =>
      [extent, ...childrenNamed(extent, 'localityStack')].flatMap(placesIn),
    ),
  ]
  return fields
    .filter((field): field is Node => field !== undefined && field !== '')
    .flatMap((field, at) => (at === 0 ? [field] : ['. ', field]))
}

function namesOf(item: XmlElement, isMeant: (role: XmlElement) => boolean): string[] {
  return childrenNamed(item, 'contributor')
    .filter((contributor) => {
      const roles = childrenNamed(contributor, 'role')
      return roles.length === 0 ? isMeant(contributor) : roles.some(isMeant)
    })
    .flatMap((contributor) => {
      const name = child(child(contributor, 'person'), 'name')
      if (name === undefined) return lineOf(child(child(contributor, 'organization'), 'name')) ?? []
      const whole = lineOf(child(name, 'completename'))
      if (whole !== undefined) return whole
      const given = [...childrenNamed(name, 'forename'), ...childrenNamed(name, 'formatted-initials')]
      const parts = [
        lineOf(child(name, 'surname')),
        given
          .map(lineOf)
          .filter((part) => part !== undefined)
          .join(' '),
      ]
      return parts.filter((part) => part !== undefined && part !== '').join(', ')
    })
}

function publishedOn(item: XmlElement): string | undefined {
  const dates = childrenNamed(item, 'date')
  const date = dates.find(({ attributes }) => attributes['type'] === 'published') ?? dates[0]
  return lineOf(child(date, 'on')) ?? lineOf(child(date, 'from')) ?? lineOf(date)
}

function placesIn(extent: XmlElement): string[] {
  return childrenNamed(extent, 'locality').map((locality) => {
    const [from, to] = ['referenceFrom', 'referenceTo'].map((name) => lineOf(child(locality, name)))
    return to === undefined ? (from ?? '') : `${from}–${to}`
  })
}
