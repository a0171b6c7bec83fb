/**
 * Gets due jobs done. The truth is the row of each job: a queue only decides which process does it when, so that one that loses, doubles
 * or delays what it carries loses nothing.
 */
export interface JobQueue {
	/** Has all that is due begun, here or in another process. */
	runDue(): Promise<void>;
	/** Final. Begins nothing more, asks the running jobs of this process to leave off, and waits for them. */
	stop(): Promise<void>;
}
