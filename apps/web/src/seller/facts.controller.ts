import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { AskForFacts, FactQueries, registeredFields, RegistrationQueries, type RegisteredAnswers } from '@market/businesses';
import { assert, type Problem } from '@market/kernel';
import { Access, CurrentSeller, Settings, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { FactsPage } from '../pages/seller/facts.page.js';
import { factLines, factsView, typedFacts } from '../registration/facts.view.js';
import { sectorOptions, sizeView } from '../registration/registration.view.js';
import { seeOther, sendPage } from '../send-page.js';
import { CommuneChooser, type CommuneChoice } from '../shop/commune-choice.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

const path = '/kenh-ban-hang/thong-tin-dang-ky';

class DoneQuery {
  @IsOptional() @IsIn(['gui']) readonly xong?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

interface Outcome {
  readonly done?: boolean;
  readonly typed?: RegisteredAnswers;
  readonly commune?: CommuneChoice | undefined;
  readonly problem?: Problem;
}

/** What is registered of the business, and asking for a change of it. The owner's. */
@Controller('kenh-ban-hang/thong-tin-dang-ky')
@Access('seller')
export class SellerFactsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly facts: FactQueries,
    private readonly registrations: RegistrationQueries,
    private readonly communes: CommuneChooser,
    private readonly asking: AskForFacts,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(
    @CurrentSeller() seller: Seller,
    @Query() { xong }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, request, reply, { done: xong !== undefined });
  }

  @Post()
  async ask(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed: RegisteredAnswers = Object.fromEntries(registeredFields.map((field) => [field, form.text(field, 300)]));
    const { communeName = '', communeCode = '' } = typed;
    const { newProvinceCode } = this.settings.province;
    const commune = communeName ? await this.communes.understand(communeName, communeCode, newProvinceCode) : undefined;
    const answers = commune?.chosen ? { ...typed, communeCode: commune.chosen.code, communeName: commune.chosen.label } : typed;
    const asked = await this.asking.execute(seller, answers);
    if (asked.ok) return seeOther(reply, `${path}?xong=gui`);
    await this.send(seller, request, reply, { typed: answers, commune, problem: asked.problem });
  }

  private async send(
    seller: Seller,
    request: FastifyRequest,
    reply: FastifyReply,
    { done = false, typed, commune, problem }: Outcome,
  ): Promise<void> {
    const [page, shop, own] = await Promise.all([this.contexts.of(request, reply), this.shop.of(seller), this.facts.of(seller)]);
    assert(own !== undefined, 'a seller’s shop has its business');
    const edition = this.registrations.sectors();
    const now = { answers: own.now, former: own.formerNow };
    const answers = typed ?? typedFacts(own.now, edition);
    const size = this.registrations.size(answers);
    const { communeCode: misplaced, ...others } = problem?.fields ?? {};
    const faults = misplaced ? { ...others, communeName: misplaced } : others;
    const asked = own.waiting && { answers: own.waiting.asked, former: own.waiting.formerPlace };
    const shown = FactsPage({
      ...{ page, shop, done, now: factsView(now, edition, page.lang) },
      waiting: own.waiting && asked && { askedAt: own.waiting.askedAt, lines: factLines(now, asked, edition, page.lang) },
      refusedReason: own.refused?.reason ?? null,
      form: {
        ...{ page, answers, faults, asked: {}, legalForms: [], banks: [], doubtsTaxCode: false },
        ...{ sectors: sectorOptions(edition, page.lang), sectorDecision: edition.decision, size: size && sizeView(size, page.lang) },
        communeChoices: commune && !commune.chosen ? commune.candidates.map(({ code, label }) => ({ code, label })) : undefined,
        formerChoices: await this.formers(answers),
      },
      refused: problem && { message: problemText(problem, page.lang), faults },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }

  private async formers({ communeCode = '' }: RegisteredAnswers): Promise<readonly { code: string; label: string }[]> {
    const units = /^\d{5}$/.test(communeCode) ? await this.registrations.formerCommunes(communeCode) : [];
    return units.map(({ code, name }) => ({ code, label: name }));
  }
}
