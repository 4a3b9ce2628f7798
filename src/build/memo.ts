/** What builds of one config leave for the next one, so that a loop does again only what has changed. */
import { createModeler, type Modeler } from '../model/model.js'
import { resolveConfig, type Config } from './config.js'
import type { InventoryMemo } from './inventories.js'
import type { PageMemo } from './load-page.js'

export interface BuildMemo {
  readonly pages: PageMemo
  readonly inventories: InventoryMemo
  /** Knows what it understood of pages that are still the same. */
  readonly model: Modeler
}

/** An empty memo. A config that has changed needs a new one. */
export function createBuildMemo(config: Config): BuildMemo {
  return {
    pages: new Map(),
    inventories: new Map(),
    model: createModeler(resolveConfig(config).model),
  }
}
