import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  answersOfStep,
  BeginRegistration,
  RegistrationQueries,
  SaveDraft,
  stepOfField,
  SubmitRegistration,
  type Answers,
  type RegistrationView,
} from '@market/businesses';
import { AccountQueries } from '@market/identity';
import type { Problem } from '@market/kernel';
import { Access, actorOf, answer, Names, Refusal, Settings, statusOf } from '@market/platform';
import { problemText, type Lang, type Option } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { pathOfStep, registrationPath, stepNames, stepPaths, type StepName } from '../pages/registration/registration-frame.js';
import { RegistrationReviewPage } from '../pages/registration/review.page.js';
import { RegistrationStartPage } from '../pages/registration/start.page.js';
import { RegistrationStatusPage } from '../pages/registration/status.page.js';
import { RegistrationStepPage, type TypedStep } from '../pages/registration/step.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { CommuneChooser, type CommuneChoice } from '../shop/commune-choice.js';
import { PostedForm } from '../shop/form.js';
import { applicantOf, type Applicant } from './applicant.js';
import {
  bankOptions,
  enterpriseOf,
  fieldName,
  legalFormOptions,
  marksOf,
  reviewSections,
  sectorOptions,
  sizeView,
} from './registration.view.js';

class StartQuery {
  @IsOptional() @IsIn(['gui', 'luu']) readonly xong?: 'gui' | 'luu';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

interface Outcome {
  readonly faults?: Readonly<Record<string, string>>;
  readonly commune?: CommuneChoice;
}

/** A person applies with a business: seven steps, each kept as it was typed, then sent and followed. */
@Controller('kenh-ban-hang/dang-ky')
@Access('signed-in')
@Names({ step: 'public:registration-step' })
export class RegistrationController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly registrations: RegistrationQueries,
    private readonly accounts: AccountQueries,
    private readonly communes: CommuneChooser,
    private readonly save: SaveDraft,
    private readonly begin: BeginRegistration,
    private readonly submission: SubmitRegistration,
    private readonly settings: Settings,
  ) {}

  @Get()
  async start(@Query() { xong }: StartQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const applicant = applicantOf(actorOf(request));
    const [page, view] = await Promise.all([this.contexts.of(request, reply), this.registrations.of(applicant)]);
    const { standing, changedAt, openSteps } = view;
    if (standing) return sendPage(reply, RegistrationStatusPage({ page, ...statusOfView(view, page.lang), justSent: xong === 'gui' }));
    const next: StepName = openSteps[0] ?? 'review';
    const draft = changedAt && { changedAt, next, marks: marksOf(view), open: openSteps.length };
    await sendPage(reply, RegistrationStartPage({ page, draft, termDays: this.registrations.termDays(), saved: xong === 'luu' }));
  }

  /** Another business, or another attempt. */
  @Post()
  async another(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.begin.execute(applicantOf(actorOf(request))));
    await seeOther(reply, pathOfStep('business'));
  }

  @Post('gui')
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const applicant = applicantOf(actorOf(request));
    if (new PostedForm(request).text('confirm') !== 'yes') {
      return this.sendReview(applicant, request, reply, { code: 'platform/invalid', kind: 'invalid', fields: { confirm: 'required' } });
    }
    const sent = await this.submission.execute(applicant);
    if (sent.ok) return seeOther(reply, `${registrationPath}?xong=gui`);
    await this.sendReview(applicant, request, reply, sent.problem);
  }

  @Get(':step')
  async show(@Param('step') path: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const applicant = applicantOf(actorOf(request));
    const step = stepAt(path);
    if (step === 'review') return this.sendReview(applicant, request, reply);
    await this.sendStep(applicant, step, request, reply);
  }

  @Post(':step')
  async keep(@Param('step') path: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const applicant = applicantOf(actorOf(request));
    const step = stepAt(path);
    if (step === 'review') return seeOther(reply, pathOfStep('review'));
    const form = new PostedForm(request);
    const typed = Object.fromEntries(answersOfStep[step].map((field) => [field, form.text(field, 300)])) as Answers;
    const commune = step === 'place' && typed.communeName ? await this.understand(typed) : undefined;
    const answers = commune?.chosen ? { ...typed, communeCode: commune.chosen.code, communeName: commune.chosen.label } : typed;
    const numbers = { identityNumber: form.text('identityNumber', 30), accountNumber: form.text('accountNumber', 30) };
    const { faults } = answer(await this.save.execute(applicant, { step, answers, ...numbers }));
    if (form.text('luc-khac') !== '') return seeOther(reply, `${registrationPath}?xong=luu`);
    if (Object.keys(faults).length === 0) return seeOther(reply, await this.onward(applicant, step));
    await this.sendStep(applicant, step, request, reply, { faults, ...(commune ? { commune } : {}) });
  }

  private understand({ communeName = '', communeCode = '' }: Answers): Promise<CommuneChoice> {
    return this.communes.understand(communeName, communeCode, this.settings.province.newProvinceCode);
  }

  /** The next step; back to what officers asked for where the application is being mended. */
  private async onward(applicant: Applicant, step: TypedStep): Promise<string> {
    const { state } = await this.registrations.of(applicant);
    if (state === 'changes-requested') return registrationPath;
    return pathOfStep(stepNames[stepNames.indexOf(step) + 1] ?? 'review');
  }

  private async sendStep(
    applicant: Applicant,
    step: TypedStep,
    request: FastifyRequest,
    reply: FastifyReply,
    { faults = {}, commune }: Outcome = {},
  ): Promise<void> {
    const [page, view] = await Promise.all([this.contexts.of(request, reply), this.registrations.of(applicant)]);
    if (!view.editable) return seeOther(reply, registrationPath);
    const answers = step === 'representative' ? await this.withAccount(applicant, view.answers) : view.answers;
    const [edition, size] = [this.registrations.sectors(), this.registrations.size(answers)];
    const { communeCode: misplaced, ...others } = faults;
    const shown = RegistrationStepPage({
      ...{ page, step, answers, marks: marksOf(view), asked: view.asked },
      faults: misplaced ? { ...others, communeName: misplaced } : others,
      ...{ identityLast4: view.identityLast4, accountLast4: view.accountLast4 },
      ...{ legalForms: legalFormOptions(page.lang), sectors: sectorOptions(edition, page.lang), banks: bankOptions },
      ...{ sectorDecision: edition.decision, branchOf: enterpriseOf(answers), doubtsTaxCode: this.registrations.doubtsTaxCode(answers) },
      size: size && sizeView(size, page.lang),
      communeChoices: commune && !commune.chosen ? commune.candidates.map(({ code, label }) => ({ code, label })) : undefined,
      formerChoices: step === 'place' ? await this.formers(answers) : undefined,
    });
    await sendPage(reply, shown, Object.keys(faults).length > 0 ? 422 : 200);
  }

  /** What the account says of its person stands in the boxes that were never touched. */
  private async withAccount(applicant: Applicant, answers: Answers): Promise<Answers> {
    if (answers.representativeName !== undefined) return answers;
    const account = await this.accounts.current(applicant);
    if (!account) return answers;
    const { name, email, phone } = account;
    return { ...answers, representativeName: name, representativeEmail: email, representativePhone: phone ?? '' };
  }

  private async formers({ communeCode = '' }: Answers): Promise<readonly { code: string; label: string }[]> {
    const units = /^\d{5}$/.test(communeCode) ? await this.registrations.formerCommunes(communeCode) : [];
    return units.map(({ code, name }) => ({ code, label: name }));
  }

  private async sendReview(applicant: Applicant, request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const [page, view] = await Promise.all([this.contexts.of(request, reply), this.registrations.of(applicant)]);
    if (!view.editable) return seeOther(reply, registrationPath);
    const { answers } = view;
    const size = this.registrations.size(answers);
    const formers: readonly Option[] = (await this.formers(answers)).map(({ code, label }) => ({ value: code, label }));
    const shown = RegistrationReviewPage({
      ...{ page, marks: marksOf(view), openSteps: view.openSteps, again: view.state === 'changes-requested' },
      sections: reviewSections(view, this.registrations.sectors(), formers, page.lang),
      size: size && sizeView(size, page.lang),
      doubtsTaxCode: this.registrations.doubtsTaxCode(answers),
      faults: problem?.fields ?? {},
      message: problem && problem.code !== 'platform/invalid' ? problemText(problem, page.lang) : undefined,
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}

function stepAt(path: string): TypedStep | 'review' {
  const step = stepNames.find((each) => stepPaths[each] === path);
  if (!step || step === 'documents') throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
  return step;
}

function statusOfView(view: RegistrationView, lang: Lang) {
  const { answers, standing, state, asked } = view;
  const moves = standing?.moves ?? [];
  return {
    ...{ name: standing?.name ?? '', taxCode: answers.taxCode ?? '', moves, marks: marksOf(view) },
    state: state === 'draft' ? ('submitted' as const) : state,
    dueOn: standing?.dueOn ?? null,
    reason: moves.at(-1)?.reason ?? null,
    asked: Object.entries(asked).map(([field, says]) => ({
      label: fieldName(field, lang),
      says,
      step: stepOfField(field) ?? ('review' as const),
    })),
  };
}
