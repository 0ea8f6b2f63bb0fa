import { read } from './client';

/** What the server is and allows. */
export interface ServerState {
  readonly version: string;
  readonly readOnly: boolean;
}

let state: ServerState = { version: '', readOnly: false };
const asked = read<ServerState>('health').then(answer => { state = answer; });

/** What the server told last; before it has told anything, that it may be written to, which it refuses by itself where it may not. */
export function serverState(): ServerState { return state; }

/** Waits until the server has told what it allows; views do not wait for each other. */
export function serverAsked(): Promise<void> { return asked; }
