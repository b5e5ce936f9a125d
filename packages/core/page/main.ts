import { unpack } from './unpack.ts'

// A page beyond its limit has its texts packed, and comes to life once they are all there.
const packed = document.getElementById('packed')
const ready = packed ? unpack(packed) : Promise.resolve(true)
void ready.then((there) => there && import('./page.ts'))
