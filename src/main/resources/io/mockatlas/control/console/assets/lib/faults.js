import { get, post, put, remove } from './api.js';
import { live } from './live.js';

/** Returns the fault as it was defined, without its ID and counters. */
export const definition = ({ id, hits, remaining, expiresAt, ...fault }) => fault;

/** Replaces all faults, as PUT /faults does. */
export async function replaceFaults(document) {
  live.set(await put('/faults', document));
}

/** Adds a fault; the others keep their counters. */
export async function addFault(fault) {
  await post('/faults', fault);
  live.set(await get('/faults'));
}

/** Removes a fault; the others keep their counters. One that is gone already, such as by a reset, is no failure. */
export async function removeFault({ id }) {
  await remove(`/faults/${id}`).catch((error) => error.status === 404 || Promise.reject(error));
  live.set(await get('/faults'));
}
