/**
 * The seed of all property tests: the same each time, so that a run can be repeated;
 * `PROPERTY_SEED=random` (or a number) looks further, and the seed is printed.
 */
export function propertySeed(): number {
  const wanted = process.env['PROPERTY_SEED']
  const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted ?? 20261122)
  if (wanted !== undefined) console.log(`PROPERTY_SEED=${seed}`)
  return seed
}
