import { toJsonSchema } from '@valibot/to-json-schema'
import { matrixFileSchema } from './schema.ts'

/** The JSON Schema (draft 7) of a `.raci` file, made from the one schema in code. Shipped as `docs/raci.schema.json`. */
export function matrixJsonSchema(): object {
  return {
    title: 'Remit matrix',
    ...toJsonSchema(matrixFileSchema, { typeMode: 'input', errorMode: 'ignore' }),
  }
}
