/** How the calendar of Overview looks. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { STEPS } from '../theme';

export const useTimeStyles = makeStyles({
  axis: { display: 'flex', marginTop: '6px', fontSize: tokens.fontSizeBase100, lineHeight: '16px' },
  month: { flex: '1 1 0', minWidth: 0, textAlign: 'center', borderRadius: tokens.borderRadiusSmall },
  now: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  years: { display: 'flex', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  year: {
    minWidth: 0,
    overflow: 'hidden',
    paddingLeft: '3px',
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  laneHead: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lane: {
    position: 'relative',
    height: '24px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  ground: {
    position: 'absolute',
    inset: '6px 0',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { borderBottom: '1px solid CanvasText' },
  },
  item: { position: 'absolute', top: 0, height: '100%', boxSizing: 'border-box', padding: '0 0.5px' },
  // What can be pressed of a bar reaches beyond it, and so over a pause beside it.
  front: { zIndex: 1 },
  button: { display: 'block', width: '100%', height: '100%', minWidth: 0 },
  // A month is narrower than what a finger needs: 24 px can be pressed (WCAG 2.5.8).
  wide: { position: 'relative', '::after': { content: '""', position: 'absolute', inset: '0 -4px' } },
  bar: {
    display: 'block',
    height: '12px',
    borderRadius: '2px',
    backgroundColor: `var(--${STEPS[3]})`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  rough: { height: '6px' },
  pause: {
    position: 'absolute',
    inset: '6px 1px',
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  occasions: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none', minHeight: '24px' },
  occasion: { flex: '1 1 0', minWidth: 0 },
  shapes: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    width: '100%',
    minHeight: '24px',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  dashed: {
    width: '14px',
    height: '10px',
    boxSizing: 'border-box',
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  vague: { margin: '8px 0 0', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  turn: { display: 'flex', gap: '4px', alignItems: 'center' },
});
