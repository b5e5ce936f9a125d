/** `[a, b, c, d, e, f]` of the specification: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `b`, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

/** The matrix in a value of the library, which has it as a list or as a typed array; null where it is none. */
export function matrixOf(value: unknown): Matrix | null {
  const list = value as ArrayLike<number> | null | undefined
  if (list === null || list === undefined || list.length !== 6) return null
  const matrix = Array.from(list)
  return matrix.every((number) => Number.isFinite(number)) ? (matrix as unknown as Matrix) : null
}

/** From user space to a page that is upright and begins at its lower left corner. */
export function pageMatrix(view: readonly number[], rotate: number): { matrix: Matrix; width: number; height: number } {
  const [left = 0, bottom = 0, right = 612, top = 792] = view
  const wide = right - left
  const high = top - bottom
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { matrix: [0, -1, 1, 0, -bottom, right], width: high, height: wide }
    case 180:
      return { matrix: [-1, 0, 0, -1, right, top], width: wide, height: high }
    case 270:
      return { matrix: [0, 1, -1, 0, top, -left], width: high, height: wide }
    default:
      return { matrix: [1, 0, 0, 1, -left, -bottom], width: wide, height: high }
  }
}
