import { AddDepartment, SaveProgramme, type SaveProgrammeCommand } from '@market/support';
import { expectOk, newId } from '@market/kernel';
import { system, type Market } from './market.js';

/** A programme as an officer would write it: half of the cost, up to fifty million, for micro and small businesses. */
export async function openProgramme(market: Market, change: Partial<SaveProgrammeCommand> = {}): Promise<SaveProgrammeCommand> {
  const { room, work, officer } = market;
  const departmentId =
    change.departmentId ??
    (await work.commit(system, (tx) =>
      room.get(AddDepartment).execute(tx, {
        ...{ name: { vi: `Sở Công Thương ${newId().slice(-6)}`, en: 'Department of Industry and Trade' }, phone: null, email: null },
      }),
    ));
  const programme: SaveProgrammeCommand = {
    ...{ id: newId(), slug: `chuyen-doi-so-${newId().slice(-8)}`, departmentId, expectedVersion: null, state: 'published' },
    title: { vi: 'Hỗ trợ chuyển đổi số', en: 'Support for going digital' },
    summary: { vi: 'Một nửa chi phí thuê hoặc mua giải pháp.', en: 'Half of the cost of renting or buying a solution.' },
    ...{ body: { vi: '', en: '' }, legalBasis: 'Nghị định 80/2021/NĐ-CP, Điều 11', forms: null, sections: null },
    ...{ opensOn: '2026-01-01', closesOn: '2026-12-31', decisionDays: 14, budget: 1_000_000_000n },
    rates: [
      { size: 'micro', percent: 50, ceiling: 20_000_000n, validFrom: '2021-10-15', validTo: null },
      { size: 'small', percent: 50, ceiling: 50_000_000n, validFrom: '2021-10-15', validTo: null },
    ],
    papers: [{ key: 'quotation', label: { vi: 'Báo giá của nhà cung cấp', en: 'The supplier’s quotation' }, required: true }],
    ...change,
  };
  expectOk(await room.get(SaveProgramme).execute(officer, programme));
  return programme;
}
