/** Who handles papers (the notice: named handlers), and who is told that there are some. */
export const archivists = ['paper_archive'] as const;

export const forArchivists = { who: 'purpose', purposes: archivists } as const;

/** Whoever reads the category, the company's own purposes too; those who handle papers act as that. */
export const forPaperReaders = {
  who: 'purpose',
  purposes: ['paper_archive', 'rights_requests', 'customer_service', 'order_archive'],
  forWhoeverReads: 'paper',
} as const;

/** The scans are stored as the archive's; whoever answers a request opens them too. */
export const forScanReaders = { who: 'purpose', purposes: ['paper_archive', 'rights_requests'] } as const;
