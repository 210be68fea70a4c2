import { Kbd } from '@mantine/core';
import { keyCaps } from './bindings';
import classes from './KeyCaps.module.css';

/** A sequence as caps of a keyboard. */
export function Keys({ sequence }: { readonly sequence: string }) {
  return (
    <span className={classes.sequence}>
      {sequence.split(' ').map((chord, index) => (
        <span key={index}>
          {index > 0 && ' '}
          {keyCaps(chord).map((cap, at) => (
            <span key={at}>
              {at > 0 && '+'}
              <Kbd>{cap}</Kbd>
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
