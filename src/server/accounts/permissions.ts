import type { Actor } from '#domain/organs/actor.ts'
import { may, type Action } from '#domain/organs/permissions.ts'
import { forbidden } from '#server/http/errors.ts'

/** Lets the actor pass or throws forbidden() (403). */
export function assertMay(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw forbidden()
}
