import { defaultPolicy, type Policy } from './policy';

/** What differs between two policies, in the order of the rules. */
export function policyChanges(
  from: Policy,
  to: Policy,
): { readonly field: keyof Policy; readonly from: string | number; readonly to: string | number }[] {
  return (Object.keys(defaultPolicy) as (keyof Policy)[]).flatMap((field) =>
    from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }],
  );
}
