import type { Actor } from '#domain/organs/actor.ts'
import { may, type Action } from '#domain/organs/permissions.ts'
import { forbidden } from '#server/http/errors.ts'

/** Refuses (403) unless one of the actor's roles opens the action. */
export function assertMay(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw forbidden()
}
