import { Skeleton, Stack } from '@mantine/core';
import classes from './reader.module.css';

/** The reader's layout in grey. */
export function ReaderSkeleton() {
  const line = (index: number) => <Skeleton key={index} height={18} width={`${96 - ((index * 13) % 30)}%`} />;
  return (
    <div className={classes.columns} aria-hidden>
      <Stack gap="sm">
        <Skeleton height={32} width="70%" />
        {Array.from({ length: 12 }, (_, index) => line(index))}
      </Stack>
      <Stack gap="xs">
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height={56} />
        ))}
      </Stack>
    </div>
  );
}
