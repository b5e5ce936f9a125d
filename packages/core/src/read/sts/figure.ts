import type { RawImage } from '../../model/document.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { readFlow } from './blocks.ts'
import { readImage } from './image.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { child, childrenNamed, elementsIn, lineOf, walk, type XmlElement } from './sts-xml.ts'
import { keysInCaption, titleOf } from './table.ts'
import { readNoteText } from './xref.ts'

const pictureNames = new Set(['graphic', 'media', 'inline-graphic', 'xGraphic'])
const readHere = new Set([
  ...pictureNames,
  'label',
  'caption',
  'title',
  'fn',
  'alternatives',
  'alt-text',
  'long-desc',
  'object-id',
  'permissions',
])

/** Reads a figure, or a picture that stands alone. Its key, notes and code follow it. */
export function readFigure(figure: XmlElement, story: Story, scope: Scope): void {
  const images = pictureNames.has(figure.name) ? [readImage(figure)] : readImages(figure)
  emitFigure(figure, images, story, scope)
  if (pictureNames.has(figure.name)) return
  readRest(
    figure,
    [
      ...keysInCaption(figure),
      ...figure.children.filter((node) => typeof node === 'string' || !readHere.has(node.name)),
    ],
    story,
    scope,
  )
}

/** Reads a group of figures: one figure where its parts have no titles, else the group and each part. */
export function readFigureGroup(group: XmlElement, story: Story, scope: Scope): void {
  const parts = childrenNamed(group, 'fig')
  const areParts = parts.every((part) => child(part, 'label') === undefined && child(part, 'caption') === undefined)
  const own = areParts
    ? readImages(group)
    : elementsIn(group)
        .filter(({ name }) => pictureNames.has(name))
        .map(readImage)
  if (areParts) for (const part of parts) story.anchor(part.attributes['id'])
  const isNamed = child(group, 'label') !== undefined || child(group, 'caption') !== undefined
  if (isNamed || own.length > 0) emitFigure(group, own, story, scope, areParts)
  else story.anchor(group.attributes['id'])
  if (!areParts) for (const part of parts) readFigure(part, story, scope)
  else
    for (const part of parts)
      readRest(
        part,
        part.children.filter((node) => typeof node === 'string' || !readHere.has(node.name)),
        story,
        scope,
      )
  readRest(
    group,
    group.children.filter((node) => typeof node === 'string' || (node.name !== 'fig' && !readHere.has(node.name))),
    story,
    scope,
  )
}

/** @param withParts the figures in it are no figures of their own. */
function emitFigure(
  figure: XmlElement,
  images: readonly RawImage[],
  story: Story,
  scope: Scope,
  withParts = false,
): void {
  const label = lineOf(child(figure, 'label'))
  const title = titleOf(figure, story)
  const { id } = figure.attributes
  story.emit(
    {
      type: 'figure',
      place: figure.place(),
      text: [],
      images,
      ...(label === undefined ? {} : { label }),
      ...(title.length === 0 ? {} : { title }),
      ...anchorsOf(id === undefined ? [] : [id]),
    },
    scope,
  )
  if (!pictureNames.has(figure.name))
    for (const picture of picturesIn(figure, withParts)) emitSubtitle(picture, story, scope)
  for (const note of childrenNamed(figure, 'fn')) {
    const noteLabel = lineOf(child(note, 'label'))
    const children = readNoteText(note, story)
    const noteId = note.attributes['id']
    const paragraph: RawParagraph = {
      type: 'paragraph',
      role: 'figure-key',
      within: 'figure',
      place: note.place(),
      children,
      ...(noteLabel === undefined ? {} : { label: noteLabel }),
      ...anchorsOf(noteId === undefined ? [] : [noteId]),
    }
    if (children.length > 0) story.emit(paragraph, scope)
  }
}

/** The pictures of a figure; those of figures in it only where they are read with it. */
function picturesIn(figure: XmlElement, withParts: boolean): XmlElement[] {
  return elementsIn(figure).flatMap((inner) =>
    inner.name === 'fig' && !withParts ? [] : pictureNames.has(inner.name) ? [inner] : picturesIn(inner, withParts),
  )
}

/** ISO titles the parts of a figure at their pictures: `a) Front`. */
function emitSubtitle(picture: XmlElement, story: Story, scope: Scope): void {
  if (!pictureNames.has(picture.name)) return
  const label = lineOf(child(picture, 'label'))
  const children = titleOf(picture, story)
  if (label === undefined && children.length === 0) return
  story.emit(
    {
      type: 'paragraph',
      role: 'figure-key',
      within: 'figure',
      place: picture.place(),
      children,
      ...(label === undefined ? {} : { label }),
    },
    scope,
  )
}

function readRest(figure: XmlElement, nodes: readonly (XmlElement | string)[], story: Story, scope: Scope): void {
  const { role: _role, ...outer } = scope
  readFlow(figure, nodes, story, { ...outer, within: 'figure' })
}

/** The pictures in an element, the first of each group of alternatives. */
export function readImages(element: XmlElement): RawImage[] {
  const images: RawImage[] = []
  const taken = new Set<XmlElement>()
  for (const node of walk(element)) {
    if (node.name === 'alternatives')
      for (const other of elementsIn(node)
        .filter(({ name }) => pictureNames.has(name))
        .slice(1))
        taken.add(other)
    if ((node.name === 'graphic' || node.name === 'media' || node.name === 'xGraphic') && !taken.has(node))
      images.push(readImage(node))
  }
  return images
}
