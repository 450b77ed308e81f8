import { Module } from '@nestjs/common';
import { BankWebhookController } from './http/bank-webhook.controller.js';
import { StripeWebhookController } from './http/stripe-webhook.controller.js';
import { PaymentsModule } from './payments.module.js';

@Module({ imports: [PaymentsModule], controllers: [StripeWebhookController, BankWebhookController] })
export class PaymentsHttpModule {}
