/** The icons of the pane, each imported by itself: the package's index would slow every build. */

export { AddRegular } from '@fluentui/react-icons/svg/add';
export { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
export { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
export { CheckboxCheckedFilled } from '@fluentui/react-icons/svg/checkbox-checked';
export { CheckboxUncheckedRegular } from '@fluentui/react-icons/svg/checkbox-unchecked';
export { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
export { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
export { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
export { CircleRegular } from '@fluentui/react-icons/svg/circle';
export { CursorRegular } from '@fluentui/react-icons/svg/cursor';
export { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
export { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
export { EditRegular } from '@fluentui/react-icons/svg/edit';
export { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
export { InfoRegular } from '@fluentui/react-icons/svg/info';
export { LightbulbFilled } from '@fluentui/react-icons/svg/lightbulb';
export { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
export { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
export { PersonRegular } from '@fluentui/react-icons/svg/person';
export { SearchRegular } from '@fluentui/react-icons/svg/search';
export { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
export { StarFilled, StarRegular } from '@fluentui/react-icons/svg/star';
export { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
export { TextQuoteRegular } from '@fluentui/react-icons/svg/text-quote';
export { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
export { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
