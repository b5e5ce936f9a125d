export { compareFront } from './compare-front.ts'
export { decideMode } from './decide-mode.ts'
export { ownPair } from './own-pair.ts'
