import { crc32, deflateRawSync } from 'node:zlib';

type Part = {
  name: string;
  text: string /** What the directory claims of its size, for bombs. */;
  claim?: number;
};

const entry = (part: Part, offset: number): { local: Buffer; central: Buffer } => {
  const raw = Buffer.from(part.text);
  const packed = deflateRawSync(raw);
  const name = Buffer.from(part.name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(raw), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(part.claim ?? raw.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name]);
  return { local, central };
};

/** A zip of the parts, as small as it goes: so that no binary file stands in the repository. */
export const makeZip = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entry(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
};

/** A workbook of a hidden first sheet and a visible second one with the rows given. */
export const makeWorkbook = (rows: string, extra: { strings?: string; claim?: number } = {}): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      text: '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="A" state="hidden" r:id="rId1"/><sheet name="B" r:id="rId2"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      text: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="d\\.m\\.yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    { name: 'xl/sharedStrings.xml', text: `<sst>${extra.strings ?? ''}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', text: '<worksheet><sheetData/></worksheet>' },
    {
      name: 'xl/worksheets/sheet2.xml',
      text: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ...(extra.claim !== undefined && { claim: extra.claim }),
    },
  ]);
