// Package storage keeps one book in one file and is the only package that
// knows bytes on disk. No caller sees a transaction.
//
// # The file
//
// The file is a bbolt database (version 2, free list synced). This is format 1,
// frozen at the first release; until then there is no other. A file names the
// number of the format that a program must know to read it, and of the one that it
// must know to write to it: one that knows less refuses the file, or only shows it.
//
// All buckets lie at the top level. Those that this program knows are made together
// with the file, or at the first save in a file that an older one made:
//
//	meta        what the file is                  key: a name, below
//	document    plans, reports … with their parts key: document id
//	entry       contents of plans                 key: document id, entry id
//	activity    activities                        key: document id, activity id
//	allocation  assigned capital                  key: id
//	result      results of activities             key: lineage, budget year (2 bytes, big-endian), id
//	issued      documents that left the office    key: document id
//	dispatch    sent, sent back, sent again       key: document id, id
//	office      offices                           key: id
//	officer     officers                          key: id
//	commune     communes                          key: id
//	figures     yearly figures                    key: commune id, figures id
//	ground      legal grounds                     key: id
//	catalogue   programme catalogues              key: name as UTF-8 in NFC
//	setting     settings                          key: name as UTF-8 in NFC
//	history     what was changed                  key: number, 8 bytes, big-endian
//	digest      sums over the other buckets       key: name of the bucket
//
// An id is the 16 bytes of a UUID of version 7, so keys are ordered by age; the
// key of a child begins with the id of its parent, and all children of a parent
// lie side by side. The name of a catalogue is its "id", CT-1719. Names in meta:
//
//	schema      number of the format that a program must know to read the file: 1
//	writes      number of the format that it must know to write to it: 1
//	buckets     names of the buckets that were made: a listed one that is missing
//	            is damage, a known one that is not listed is empty so far, and an
//	            unknown one that is listed is a newer program's and is left alone
//	file        id of this file
//	created     time of its making, RFC 3339 in UTC
//	created_by  version of the program that made it
//	written_by  version of the program that wrote last
//	last_clock  milliseconds since 1970 of the newest id made here
//	commit      number of the transaction that wrote last; of two states of a
//	            file the one of the higher number is the later
//
// # The value
//
// Every value of every bucket is sealed, and is laid out as
//
//	payload   n bytes  JSON, one value, without a line end
//	form      1 byte   0x01: the payload is plain JSON
//	checksum  4 bytes  CRC-32C (Castagnoli), big-endian
//
// The checksum runs over: length of the bucket's name (1 byte), the name,
// length of the key (2 bytes, big-endian), the key, the payload, the form. So a
// value moved to another key or bucket does not fit either.
//
// A record in digest is {"count":n,"xor":"16 hexadecimal digits"}: how many
// records the bucket has, and the exclusive or of the hashes of all of them. A
// hash is the first 8 bytes (big-endian) of SHA-256 over what the checksum runs
// over, with the whole value in place of payload and form. A bucket without a
// record in digest is empty. The bucket digest has no digest of itself.
//
// The payloads are what package model has under the same names, except:
//
//	document  with "kind" in front, the code of its kind; a plan without "entries"
//	entry     without "activities", and with "order"
//	activity  with "order", and with "entry", the id of the entry it is in
//
// An order number is an integer from 1 to 2^52. The entries of a plan, and the
// activities of an entry, stand in the order of these numbers; there is room
// between the numbers, so that moving one thing changes one record. Things of
// the same number stand in the order of their ids. There is no index: the list
// of documents is read off their records, whose long parts are stepped over and
// not decoded.
//
// # The history
//
// Each transaction that changes records adds a record to the history, in the
// same transaction. The numbers rise whatever the clock does. It is
//
//	part     how many records of the same save come before; 0 is left out
//	time     RFC 3339 in UTC
//	run      names the opening of the file
//	who      {"account","clerk"}, left out when unknown
//	changes  {"act","kind","parent","id","name","fields","was"} for each record
//
// where kind is the bucket, and name is the key of what has no id. Of a record
// that was made nothing else is noted, since it stands. Of one that was removed,
// "was" is the whole of it; of one of issued, which holds a whole PDF and is
// never brought back, its "id" and "sha256". Of one that was altered, "fields" are
// {"path","old","new"}: a path such as parts[3].paragraphs[2].text leads as deep
// as the difference; without "old" or "new" there was no value. A path that ends
// in [2:] says that from the third row on the rows "old" were exchanged for the
// rows "new". So every state of a record is found by going back from what
// stands.
//
// A save of the same fields as the one before, by the same opening and within
// five minutes, is merged with it: the old values stay, the new ones are
// exchanged. That is so only while a text still contains the one before or has
// lost no more than a few of its letters, half of them at most, which are
// counted in "lost", and while a number goes on by further digits; what is
// replaced is a save of its own. Typing adds some 3 kB a minute when every minute goes into
// another paragraph. What meta, setting and digest hold is in no history. Nothing
// is ever taken out of the history; a book that was restored from a backup has
// the history of that backup, then "act":"restored" under a number higher than
// any before.
//
// # What a newer program wrote
//
// Fields that this program does not know, of a record and however deep in it, are
// written back as they stood, behind the known ones. In a list they stay with their
// row: the one of the same id, else the one that has not changed, else the one in
// the same place while no row came or went; what was in a row that is gone is gone.
// A value that is something else than this program expects is replaced. A bucket of
// a newer program is verified, backed up, restored and salvaged with the others.
//
// # Backups
//
// A backup is a data file so-ke-hoach-<number>-<day>-<time>-<book>.db, the day
// and time in UTC, with its proof beside it, a JSON file of the same name that
// says when, why and of which book it was made, how much is in it, and its
// SHA-256. The proof is written only after the copy was read back from the disk
// and every page and record of it was checked. The numbers of copies that have their
// proof rise in a folder, so neither a wild clock nor a restored book disorders them,
// nor does a name that somebody else made. What is restored is checked again, as a
// copy beside the data file, and takes the name of the data file in one step, under
// the lock of both where the system allows that (Windows gives no name to an open
// file: there the lock is given back just before); the file that had it keeps a
// second name, or a copy where the disk has none.
//
// What a making, a backup or a restoring that was killed has left (.new-, .restore-,
// .part) is deleted at the next opening, backup or restoring, before anything is
// written, once it is a minute old (a backup: an hour) and nobody has its lock.
//
// # What is guaranteed
//
//   - What a Put or Delete reported as done (nil) is on disk: it survives the end
//     of the program and of the current. Each is one transaction: wholly there
//     or not at all, its digests included. A plan with its entries and
//     activities is one such transaction, and so is a commune with its figures.
//   - What was reported as done is read again by the next opening: what the guard
//     would refuse for its length is not put (model.ErrTooLarge), in a record and
//     in the history alike.
//   - A save into a file that was deleted or replaced while it was open (which
//     Windows does not allow) is not reported as done (model.ErrAway). It is
//     looked for before and after each save, not between saves.
//   - A Put writes the records that differ from what stands there, and no other;
//     without a difference it writes nothing.
//     Of the plans read or saved last the store knows what stands, for the one
//     state of the file that it saw; only what differs from that is encoded, and
//     it is written only where the file has what the store knew.
//   - A document that has a record in issued is not changed or deleted, nor what it
//     contains (model.ErrIssued), until that record is taken back. How it was sent
//     is no part of it.
//   - Two entries of a plan, or two activities, have never the same id; what has
//     no id is not stored (model.ErrNoID).
//   - When a commit reports an error the file is opened afresh and read before
//     anything is reported: nil if the change is on disk after all, the error of
//     the commit if it is not, model.ErrUnsure if that could not be made certain.
//   - A changed byte in a record is noticed when it is read (model.ErrDamaged, with
//     bucket and key; the records around it are given with the error) and a
//     record lost, added or set back from outside is noticed by Verify. Heads
//     that cannot be those of two saves which followed each other are noticed
//     (HeadLost), also where later saves have left two or more roots behind. Of
//     one root that no head leads to it is told that it is there (Later): the
//     current may have failed before that save was reported as done, or its head
//     was set back; which of the two cannot be known. The whole file set back to
//     an earlier state is not noticed.
//   - What breaks in a file while it is open is told to who opened it as soon as
//     a reading or a backup meets it. Such a book takes saves, and Mend makes it
//     whole again with what was saved last.
//   - A file that is not whole or not ours is refused and stays as it is, byte
//     for byte. An existing file of 0 bytes is damaged; it is never taken for a
//     first start. Whatever is in a file, to open, verify, diagnose or salvage it
//     ends neither the program nor in a loop.
//   - A file of a newer format is refused with the version that wrote it. One that
//     only newer programs may write to is opened for reading only (Newer says so).
//   - A file is either absent or complete: it is made under another name and
//     gets its own only when it is on disk.
//   - Ids made by one file rise, whatever the clock of the computer does, from
//     one start to the next too.
//
// # How a file is opened
//
// bbolt maps a file into memory and follows what it reads there: given a file
// that was cut off or whose pages point wrong it ends the program, and no recover
// helps. So, in this order:
//
//  1. The lock of bbolt is taken, for a second at most (model.ErrInUse). Who has
//     waited for the lock of a file that lost its name meanwhile begins anew.
//  2. The guard reads the bytes by ordinary reads: size, both heads (meta pages),
//     free list, and every page below them: its number and kind, that it is in one
//     place only, that its elements lie in it one behind the other, that its keys
//     rise within the range that its parent gives it, that no page is forgotten.
//     Pages that are neither used nor free are let pass when every digest agrees.
//  3. What is of a newer format, or not ours, is refused, and so is a file that
//     lacks a bucket which it lists.
//  4. A damaged file that was to be written to is copied into the folder
//     "damaged" beside it, under the beginning of its SHA-256, with a report of
//     pages, buckets and ids. It is not opened.
//  5. bbolt opens the file. When one of the two heads was not valid or is behind,
//     the last save may be lost: Health says so.
//  6. Records are read and compared with the digests in the background, in slices
//     of 256 kB, and from the beginning of a bucket when a save came in between.
//
// Every transaction runs under recover with faults of the memory map turned into
// panics, for a file that breaks while it is open.
//
// # What is brought back from a damaged file
//
// Previous takes the state before the last save, if the other head leads to one
// that is whole. Salvage collects records: a value is known by its checksum, which
// also tells the bucket it is from. What the newest head leads to is taken as it
// is. For keys that broken pages may have had, and while the digest of the bucket
// counts more records than there are, these are asked in turn: pages that are
// neither in the rest of the newest tree nor free, which hung on the broken page;
// the tree of the other head; trees of earlier saves and backups, which the number
// "commit" tells and puts in order, the latest first; any other page. Backups of
// another book (meta "file"), or of one that is not known to be the same, are asked
// only when the clerk says so (Options.AnyBook). A plan or an
// entry that is lost and had others in it is made anew, empty. What is deleted
// comes back only where something is missing.
//
// # Figures
//
// Measured on two shared cores, Linux, ext4, files in memory:
//
//	guard of a file of 17 MB, reading included   24 ms   BenchmarkGuard
//	guard of a file of 130 MB                   134 ms
//	one field saved, in pairs of flushes     2.5-2.7  BenchmarkOneDurableSaveInFlushes
//
// What "go run ./cmd/dev crash -long" found, on two cores that had much else to
// do, ext4. Its script makes the file, saves plans and lists, issues, deletes one
// by one after a backup, backs up, prunes, copies to a second place, restores and
// reopens. Every time the file was opened, verified, read whole, compared with
// what was acknowledged, and written to again:
//
//	crash states, order of Linux        6,150   5,081 different   0 bad
//	crash states, order of Windows      6,186   5,386 different   0 bad
//	a failing operation, Linux          1,896   every operation of 17 kinds of steps, ENOSPC, EIO, EACCES,
//	                                            once and for ever; 0 bad
//	a failing operation, Windows        1,818   0 bad
//	SIGKILL                               320   3,233 acknowledged steps, 1,583 backups read; 0 lost
//	power cuts, ext4 on a loop device     120   1,251 acknowledged steps, 1,214 backups read; 0 lost
//	damaged files                      20,600   0 deaths, panics, hangs, silently wrong data: 9,040 refused or told
//	                                            when read, 30 told by the check, 1,464 the last save lost and
//	                                            said so, the rest unharmed
//	TerminateProcess under Wine 8          30   200 acknowledged steps; 0 lost
//
// A crash state is what a failing current may leave: writes since the last flush
// in any choice, torn between sectors of 512 bytes, and names likewise. The same
// harness sees the loss when a protection is taken away: 289 of 302 states bad
// without flushes, 239 of 307 without those before a renaming, 10 of 10 power
// cuts without flushes, 38 of 101 damaged files without the guard, 78 of 998
// without seals and digests. It must, or it fails.
//
// Of 1,110 records in 342 pages (TestAnyOnePageDestroyedCostsFewRecords), each
// page destroyed in turn, salvage brings back 98.4 % at worst and 99.7 % on the
// mean as they were last saved; without both heads all of them, without the last
// tenth of the file 98.2 to 99.3 %. The bytes of a leaf page are lost with it,
// some 18 small records; in a smaller book that is more than 2 % of the
// records, unless a backup has them. Of 417 records in 144 pages with a backup
// that is three saved plans old, 99.3 % at worst and 99.97 % on the mean.
package storage
