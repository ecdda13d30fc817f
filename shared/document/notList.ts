import * as v from 'valibot'

const refused = v.custom<never>(() => false, 'an object')

/**
 * The schema of an object, without lists: the library takes a list for an object whose fields are the methods of lists,
 * such as `at`, and whose other fields are absent.
 */
export function notList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const check: v.GenericSchema['~run'] = (dataset, config) =>
    (Array.isArray(dataset.value) ? refused : schema)['~run'](dataset, config)
  return { ...schema, '~run': check }
}
