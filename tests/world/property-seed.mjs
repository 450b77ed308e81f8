import fc from 'fast-check';

// Every run tries the same examples, so that a red test is a change's doing; `FC_SEED=$RANDOM npm test` looks at others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261125) });
