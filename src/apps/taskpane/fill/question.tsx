/** One question of the form with the control that its column wants. */

import { toA1, type Reading } from '../../../core/workbook';
import { useDraft } from '../forms/draft';
import { placeAt } from '../forms/kept';
import { ShortEditor, TextEditor } from '../forms/text';
import { cellOf, type Current, type FieldKey } from '../model/activity';
import { say } from '../words';
import { AreaEditor, KindEditor, MultiEditor, type EditorProps } from './editors';
import { Field } from './field';
import { Links } from './links';
import { PartnersEditor } from './partners';
import { WhenEditor } from './when';
import { WhoEditor } from './who';

const SHORT: ReadonlySet<FieldKey> = new Set<FieldKey>(['kind', 'ref']);

interface QuestionProps {
  readonly current: Current;
  readonly column: FieldKey;
  readonly reading: Reading;
}

/** A hint helps with an empty field; that of the partners says what their chips do. */
function hintOf(column: FieldKey, reading: Reading, text: string): string {
  if ((text !== '') !== (column === 'partners')) return '';
  if (column === 'who') return say('hint.who', { n: reading.framework.pack.audiences.length });
  if (column === 'what' || column === 'when' || column === 'how' || column === 'partners')
    return say(`hint.${column}`);
  return '';
}

function Control(props: EditorProps & QuestionProps) {
  const { column, current, reading } = props;
  const at = cellOf(current, column);
  switch (column) {
    case 'area':
      return <AreaEditor {...props} />;
    case 'what':
    case 'how':
      return <MultiEditor {...props} column={column} />;
    case 'who':
      return <WhoEditor {...props} />;
    case 'when':
      return <WhenEditor {...props} cell={at ? toA1(at) : ''} />;
    case 'partners':
      return <PartnersEditor {...props} reading={reading} />;
    case 'kind':
      return <KindEditor {...props} />;
    case 'ref':
      return <ShortEditor {...props} />;
    case 'why':
    case 'equality':
    case 'need':
    case 'outcome':
    case 'aims':
    case 'unplaced':
      return <TextEditor {...props} hint={say(`hint.${column}`)} />;
    case 'rationale':
      return (
        <>
          <TextEditor {...props} hint={say('hint.rationale')} />
          {current.row && <Links row={current.row} text={props.draft.text} framework={props.framework} />}
        </>
      );
  }
}

export function Question({ current, column, reading }: QuestionProps) {
  const draft = useDraft(current, column);
  const { framework } = reading;
  const area = framework.vocabulary.area(current.row?.text.area ?? '');
  return (
    <Field
      current={current}
      column={column}
      framework={framework}
      draft={draft}
      short={SHORT.has(column)}
      hint={hintOf(column, reading, draft.text)}
    >
      {(describedBy, wrong) => (
        <Control
          current={current}
          column={column}
          reading={reading}
          draft={draft}
          framework={framework}
          area={area}
          place={placeAt(current.index, column)}
          label={say(`name.${column}`)}
          describedBy={describedBy}
          wrong={wrong}
        />
      )}
    </Field>
  );
}
