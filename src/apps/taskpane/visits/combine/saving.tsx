/** In which form to take the register away. The pane cannot see the disk, so it does not claim that the file is there. */

import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Register } from '../../../../core/register';
import { useLive } from '../../state/live';
import { buttonRef } from '../../parts/ref';
import { say } from '../../words';
import { useLooks as useVisitLooks } from '../copies/looks';
import { useLooks } from './looks';
import { KINDS, made, type Kind } from './save';

export function Saving({ register }: { register: Register }) {
  const looks = useLooks();
  const { buttons } = useVisitLooks();
  const live = useLive();
  const first = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const save = async (kind: Kind) => {
    setBusy(true);
    setSaid(say('combine.saving'));
    // The word is drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { extension, mime, bytes } = made(register, kind);
    const name = `${say('combine.fileName')} ${register.asOf}.${extension}`;
    const handed = await live.saveFile(name, bytes, mime);
    setSaid(handed ? say('combine.saved', { name }) : say('combine.notSaved'));
    setBusy(false);
  };
  return (
    <section className={looks.section} aria-labelledby="combine-save">
      <h2 id="combine-save" className={looks.heading}>
        {say('combine.saveAs')}
      </h2>
      <div className={buttons}>
        {KINDS.map((kind, n) => (
          <Button
            key={kind}
            size="small"
            disabledFocusable={busy}
            onClick={() => void save(kind)}
            {...(n === 0 ? { ref: buttonRef(first) } : {})}
          >
            {say(`combine.saveAs.${kind}`)}
          </Button>
        ))}
      </div>
      <p className={looks.quiet} role="status">
        {said}
      </p>
    </section>
  );
}
