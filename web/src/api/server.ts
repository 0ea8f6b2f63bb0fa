import { read } from './client';

/** What the server is and allows. */
export interface ServerState {
  readonly version: string;
  readonly readOnly: boolean;
}

let state: ServerState = { version: '', readOnly: false };

export function serverState(): ServerState { return state; }

/** Asks the server once, before anything is shown. */
export async function askServer(): Promise<void> {
  state = await read<ServerState>('health');
}
