/**
 * node:test follows every promise, to say which test an unforeseen error belongs to. That makes promises twenty times as
 * dear and a house of promises a fifth slower. Without it such an error still fails the file, and a test is known by its
 * sockets and timers. Therefore `after` stands at the top of a file; within a test it is `t.after`.
 */
import hooks from 'node:async_hooks';

const { createHook } = hooks;
hooks.createHook = (callbacks) => createHook({ ...callbacks, trackPromises: false });
