import { put } from './api.js';
import { live } from './live.js';

/** Returns the fault as it was defined, without its counters. */
export const definition = ({ hits, remaining, ...fault }) => fault;

/** Replaces all faults, as PUT /faults does. */
export async function replaceFaults(document) {
  const { faults } = await put('/faults', document);
  live.set({ faults });
}
