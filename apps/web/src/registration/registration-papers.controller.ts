import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { AddPaper, RegistrationQueries, RemovePaper } from '@market/businesses';
import type { Problem } from '@market/kernel';
import { Access, actorOf, answer, Names, statusOf, uploadsIn } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { RegistrationPapersPage } from '../pages/registration/papers.page.js';
import { pathOfStep, registrationPath } from '../pages/registration/registration-frame.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { applicantOf, type Applicant } from './applicant.js';
import { marksOf, paperGroups } from './registration.view.js';

/** The step of the papers: files come in, go out, and wait sealed for the officers. */
@Controller('kenh-ban-hang/dang-ky/giay-to')
@Access('signed-in')
@Names({ paperId: 'account:application-paper' })
export class RegistrationPapersController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly registrations: RegistrationQueries,
    private readonly adding: AddPaper,
    private readonly removing: RemovePaper,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(applicantOf(actorOf(request)), request, reply);
  }

  /** What fits is kept at once, so that one bad file among several does not cost the others. */
  @Post()
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const applicant = applicantOf(actorOf(request));
    const form = new PostedForm(request);
    const { answers } = await this.registrations.of(applicant);
    let problem: Problem | undefined;
    for (const { kind } of this.registrations.checklist(answers)) {
      for (const { bytes, fileName } of uploadsIn(request, `document:${kind}`)) {
        const added = await this.adding.toApplication(applicant, { kind, bytes, fileName, expiresOn: form.text(`expires:${kind}`, 10) });
        if (!added.ok) problem = added.problem;
      }
    }
    if (problem) return this.send(applicant, request, reply, problem);
    if (form.text('luc-khac') !== '') return seeOther(reply, `${registrationPath}?xong=luu`);
    const { openSteps, state } = await this.registrations.of(applicant);
    if (openSteps.includes('documents')) return this.send(applicant, request, reply, incomplete);
    await seeOther(reply, state === 'changes-requested' ? registrationPath : pathOfStep('account'));
  }

  @Post(':paperId/bo')
  async remove(@Param('paperId') paperId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.removing.fromApplication(applicantOf(actorOf(request)), paperId));
    await seeOther(reply, pathOfStep('documents'));
  }

  private async send(applicant: Applicant, request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const [page, view] = await Promise.all([this.contexts.of(request, reply), this.registrations.of(applicant)]);
    if (!view.editable) return seeOther(reply, registrationPath);
    const form = new PostedForm(request);
    const checklist = this.registrations.checklist(view.answers);
    const missing = checklist.filter(({ kind, required }) => required && !view.papers.some((paper) => paper.kind === kind));
    const shown = RegistrationPapersPage({
      ...{ page, marks: marksOf(view), asked: view.asked },
      groups: paperGroups(checklist, view.papers, this.registrations.runsOut),
      faults:
        problem === incomplete
          ? Object.fromEntries(missing.map(({ kind }) => [`document:${kind}`, 'paper-missing']))
          : (problem?.fields ?? {}),
      typedDays: Object.fromEntries(checklist.map(({ kind }) => [kind, form.text(`expires:${kind}`, 10)])),
      message: problem && problemText(problem, page.lang),
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}

const incomplete: Problem = { code: 'businesses/papers-missing', kind: 'invalid' };
