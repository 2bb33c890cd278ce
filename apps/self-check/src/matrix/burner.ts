/** Keeps a core busy until it is ended, as a neighbour would. */
for (let turn = 0; ; turn += 1) Math.hypot(turn, Math.random());
