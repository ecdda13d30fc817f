import fc from 'fast-check'
import { seed } from './lane.ts'

// Property tests draw the same cases in every `npm test`; the longer lanes draw new ones.
fc.configureGlobal({ seed })
